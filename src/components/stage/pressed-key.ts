import type { PressedKey } from '../../stage/shortcuts.ts';
import { isTypedInto } from './typing-hint.tsx';

/** A key with what it belongs to. */
export const pressedKey = ({
  key,
  ctrlKey,
  altKey,
  metaKey,
  target,
}: KeyboardEvent): PressedKey => ({
  ...{ key, ctrlKey, altKey, metaKey },
  isTyping: isTypedInto(target),
  // Asked of the page: a dialog is shut a moment before its `close` event, and a key pressed in between is the stage's.
  isInDialog: document.querySelector('dialog[open]') !== null,
});

/** It belongs to nothing else on the page. */
export const isKeyOfStage = (pressed: PressedKey): boolean =>
  !pressed.isTyping &&
  !pressed.isInDialog &&
  !pressed.ctrlKey &&
  !pressed.altKey &&
  !pressed.metaKey;
