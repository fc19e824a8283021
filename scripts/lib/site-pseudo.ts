import type { AstroIntegration } from 'astro';

/** The script of `?strings=`, at a fixed address: pages name it without a list of names, and load it for translators alone. */
export const sitePseudo = (): AstroIntegration => ({
  name: 'site-pseudo',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'site-pseudo-script',
              // The development server serves the module at its own address, and cannot emit files.
              apply: 'build',
              buildStart() {
                if (this.environment.name !== 'client') return;
                this.emitFile({
                  type: 'chunk',
                  id: '/src/components/pseudo/show.ts',
                  fileName: 'pseudo/show.js',
                  preserveSignature: 'strict',
                });
              },
            },
          ],
        },
      });
    },
  },
});
