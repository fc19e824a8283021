/** The library xliff has no types of its own. Tests read with it what is written here. */
declare module 'xliff/xliff12ToJs' {
  const read: (text: string) => Promise<unknown>;
  export = read;
}

declare module 'xliff/xliff2js' {
  const read: (text: string) => Promise<unknown>;
  export = read;
}
