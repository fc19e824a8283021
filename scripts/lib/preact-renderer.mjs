import preact from '@astrojs/preact';
import { getContainerRenderer } from '@astrojs/preact/container-renderer';

/** What the renderer of Preact asks for: which components are its own. All are, as there is no other. */
const options = 'astro:preact:opts';

/**
 * Teaches Astro and Vite the JSX of Preact. Its own integration sends each module through Babel, three times in a build, which is
 * a third of its time; a build has Vite's compiler do it. The development server keeps the integration, for its hot reload.
 *
 * @returns {import('astro').AstroIntegration}
 */
export const preactRenderer = () => ({
  name: 'preact-renderer',
  hooks: {
    'astro:config:setup': async (setup) => {
      if (setup.command === 'dev') {
        await preact().hooks['astro:config:setup']?.(setup);
        return;
      }
      setup.addRenderer(getContainerRenderer());
      setup.updateConfig({
        vite: {
          oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
          plugins: [
            {
              name: 'preact-renderer-options',
              resolveId: {
                filter: { id: new RegExp(`^${options}$`) },
                handler: () => `\0${options}`,
              },
              load: {
                filter: { id: new RegExp(`^\0${options}$`) },
                handler: () => 'export default {}',
              },
            },
          ],
        },
      });
    },
  },
});
