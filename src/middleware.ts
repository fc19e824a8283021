import { defineMiddleware } from 'astro:middleware';
import { tryRendering } from './components/guide/try-rendering.ts';
import { isolatedPage } from './components/site/isolated-page.ts';
import { labelLanguages } from './components/site/labelled-languages.ts';
import { withPolicyFirst } from './components/site/policy-first.ts';
import { isLanguage, languages } from './i18n/languages.ts';
import { withoutMarks } from './i18n/marked-text.ts';

export const onRequest = defineMiddleware(async ({ params }, next) => {
  await tryRendering();
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (!/^(?:text\/html|application\/(?:\w+\+)?json)/.test(type)) return response;
  const text = await response.text();
  if (!type.startsWith('text/html')) return new Response(withoutMarks(text), response);
  const page = labelLanguages(text);
  const { lang = '' } = params;
  const direction: string = isLanguage(lang) ? languages[lang].direction : 'ltr';
  const whole = direction === 'rtl' ? isolatedPage(page) : page;
  // Here and not in the written files, which would each be read and written once more. Pages of `npm run dev` have no policy.
  return new Response(import.meta.env.PROD ? withPolicyFirst(whole) : whole, response);
});
