interface ButtonProps {
  readonly text: string;
  readonly press: () => void;
  readonly main?: boolean;
}

export function Button({ text, press, main = false }: ButtonProps) {
  return (
    <button type="button" class={`p-action p-action--${main ? 'main' : 'plain'}`} onClick={press}>
      {text}
    </button>
  );
}
