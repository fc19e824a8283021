import { defineMiddleware } from 'astro:middleware';
import { tryRendering } from './components/guide/try-rendering.ts';
import { labelLanguages } from './components/site/labelled-languages.ts';
import { withoutMarks } from './i18n/marked-text.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  await tryRendering();
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (!/^(?:text\/html|application\/(?:\w+\+)?json)/.test(type)) return response;
  const text = await response.text();
  const { status, headers } = response;
  return new Response(type.startsWith('text/html') ? labelLanguages(text) : withoutMarks(text), {
    status,
    headers,
  });
});
