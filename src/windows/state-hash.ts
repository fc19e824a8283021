/**
 * FNV-1a, 32 bits, of a state's JSON: eight hexadecimal digits that change when the state does. Tests wait on it. It is
 * no security measure.
 */
export function stateHash(state: unknown): string {
  // A vendor's tables never change in a run, and its id stands for them.
  const json = JSON.stringify(state, (name, value: unknown) =>
    name === 'profile' && typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : value,
  );
  let hash = 0x811c9dc5;
  for (let index = 0; index < json.length; index += 1) {
    hash = Math.imul(hash ^ json.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
