import { addressIn } from './source-name.ts';

/** The sources of an answer or a page. What can be opened is a link. */
export const SourceList = ({ sources }: { readonly sources: readonly string[] }) => (
  <ul lang="en" dir="ltr">
    {sources.map((source) => (
      <li key={source}>
        <Source source={source} />
      </li>
    ))}
  </ul>
);

function Source({ source }: { readonly source: string }) {
  const address = addressIn(source);
  if (address === null) return <>{source}</>;
  return (
    <>
      <a href={`https://${address}`}>{address}</a>
      {source.slice(address.length)}
    </>
  );
}
