/** A title whose long names, such as SmtpClientAuthentication, may break between their words. */
export const BreakableTitle = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/(?<=\p{Ll})(?=\p{Lu})/u)
      .map((part, place) => (place === 0 ? part : [<wbr key={place} />, part]))}
  </>
);
