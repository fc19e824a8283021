import { Text } from '../parts/text.tsx';

interface ServerWordsProps {
  readonly words: string | null;
}

/** What the server said on the wire. Old programs show it as it is; it is English in every language. */
export function ServerWords({ words }: ServerWordsProps) {
  return words === null ? null : (
    <p class="p-server">
      <Text gap k="mail.serverSaid" />
      <samp lang="en" dir="ltr">
        {words}
      </samp>
    </p>
  );
}
