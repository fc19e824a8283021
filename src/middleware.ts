import { defineMiddleware } from 'astro:middleware';
import { tryRendering } from './components/guide/try-rendering.ts';
import { isolatedPage } from './components/site/isolated-page.ts';
import { isLanguage, languages } from './i18n/languages.ts';

export const onRequest = defineMiddleware(async ({ params }, next) => {
  await tryRendering();
  const response = await next();
  const { lang = '' } = params;
  const direction: string = isLanguage(lang) ? languages[lang].direction : 'ltr';
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  return direction === 'rtl' && isPage
    ? new Response(isolatedPage(await response.text()), response)
    : response;
});
