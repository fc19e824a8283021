interface DigitsProps {
  readonly text: string;
  /** Characters of a group. */
  readonly group: number;
}

/** A code or key in groups. The gaps are drawn, not written: what is copied from the screen has no spaces in it. */
export function Digits({ text, group }: DigitsProps) {
  const groups = text.match(new RegExp(`.{1,${String(group)}}`, 'gsu')) ?? [];
  return (
    <>
      {groups.map((part, index) => (
        <span key={index} class="p-group">
          {part}
        </span>
      ))}
    </>
  );
}
