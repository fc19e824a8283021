import { expect, test } from 'vitest';
import { isolatedPage } from './isolated-page.ts';

const page = (body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>+1 202</title></head><body>${body}</body></html>`;

test.each([
  ['<p>اتصل \u2068+1 202\u2069</p>', '<p>اتصل <bdi>+1 202</bdi></p>'],
  ['<p>مثل +1 202 555 0142.</p>', '<p>مثل <bdi>+1 202 555 0142</bdi>.</p>'],
  ['<p>خطأ <b>535 5.7.3</b> هنا</p>', '<p>خطأ <b><bdi>535 5.7.3</bdi></b> هنا</p>'],
  ['<br><p title="+1 202">نص .json</p>', '<br><p title="+1 202">نص <bdi>.json</bdi></p>'],
  ['<p dir="ltr">+1 202 <b>+1</b></p>.json', '<p dir="ltr">+1 202 <b>+1</b></p><bdi>.json</bdi>'],
  ['<p dir="ltr">As of \u206823 نوفمبر\u2069.</p>', '<p dir="ltr">As of <bdi>23 نوفمبر</bdi>.</p>'],
  [
    '<div dir="ltr"><p dir="rtl">نص .json</p></div>',
    '<div dir="ltr"><p dir="rtl">نص <bdi>.json</bdi></p></div>',
  ],
])('%s', (before, after) => {
  expect(isolatedPage(page(before))).toBe(page(after));
});

test.each([
  '<p>نص بلا رموز، Outlook 2016 وحده</p>',
  '<p>&#39;نص&#34; &amp; &nbsp;</p>',
  '<code>535 5.7.3 x</code><bdi>+1 202</bdi>',
  '<select><option>+1 \u2068202\u2069</option></select>',
  '<script>const a = "<p>+1 202";</script><!-- +1 202 <p> --><style>a::after { content: "+1 202" }</style>',
  '<a title="a > +1 202" href=\'/x\'>نص</a>',
])('%s stays as it is', (body) => {
  expect(isolatedPage(page(body))).toBe(page(body));
});
