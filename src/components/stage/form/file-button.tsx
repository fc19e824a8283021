import { longestFile, readFile, type Reading } from '../../../stage/demonstrations/index.ts';

interface FileButtonProps {
  readonly words: string;
  readonly opened: (reading: Reading, file: string) => void;
}

/** A file of any size may be chosen; one that is too long is not read. */
const read = async (file: File): Promise<Reading> =>
  readFile(file.size > longestFile ? ' '.repeat(longestFile + 1) : await file.text());

/** Takes the file of a demonstration. It is a field that looks as a button does: keys and readers of screens know it as one. */
export function FileButton({ words, opened }: FileButtonProps) {
  return (
    <label class="stage-button demo-form__open">
      {words}
      <input
        type="file"
        accept="application/json,.json"
        data-demo-open
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen)
            read(chosen).then((reading) => {
              opened(reading, chosen.name);
            }, console.error);
          // The same file can be chosen again, after it was changed.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
