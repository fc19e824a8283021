import { inSite } from '../site/addresses.ts';

const sources = {
  presenter: 'stage/presenter.tsx',
  audience: 'stage/audience.tsx',
  join: 'stage/join.tsx',
  test: 'assessment/start.ts',
} as const;

/**
 * The address of a script of the stage, or of a test. They are built apart from the rest of the site (scripts/lib/site-stage.ts),
 * so that what they share with a practice is not cut out of its files: nobody else loads a byte more because of them.
 */
export const stageScript = (name: keyof typeof sources): string =>
  import.meta.env.DEV ? inSite(`/src/components/${sources[name]}`) : inSite(`/stage/${name}.js`);
