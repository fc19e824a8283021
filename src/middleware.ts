import { defineMiddleware } from 'astro:middleware';
import { tryRendering } from './components/guide/try-rendering.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  await tryRendering();
  return next();
});
