import type { PageRoute } from './page-route.ts';
import { routesOfEditor } from './routes-of-editor.ts';
import { routesOfForms } from './routes-of-forms.ts';
import { routesOfStage } from './routes-of-stage.ts';
import { routesOfTests } from './routes-of-tests.ts';

export const pageRoutes: readonly PageRoute[] = [
  ...routesOfStage,
  ...routesOfForms,
  ...routesOfTests,
  ...routesOfEditor,
];
