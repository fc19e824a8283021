/** `tsc` cannot read .astro files and takes them as components with any properties; `astro check` knows the real ones. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  // eslint-disable-next-line no-restricted-syntax -- an .astro file has one export, and it is the default one.
  export default component;
}
