/**
 * What the policy in each page cannot say, or says too late: the header holds from the first byte, for every file, and against
 * frames. It leaves out what depends on a build (the hashes of the scripts and styles in a page), which stays in the page; a
 * browser obeys both. `deploy/` has the same headers for servers of others, and tests compare the three.
 */
/** What the policy in each page and the one in the header say alike. */
const sources = /** @type {const} */ ([
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
]);
const trustedTypes = /** @type {const} */ ([
  "require-trusted-types-for 'script'",
  'trusted-types app-password-lab',
]);

/** Of every page, besides the hashes of its own scripts and styles. */
export const pageDirectives = /** @type {const} */ ([
  "default-src 'none'",
  ...sources,
  ...trustedTypes,
]);

const policy = [...sources, "frame-ancestors 'none'", "object-src 'none'", ...trustedTypes].join(
  '; ',
);

/** With every answer, errors too. Names in small letters. */
export const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Files below `_astro/` have the hash of their content in their name. */
const forGood = 'public, max-age=31536000, immutable';
/** Anything else is asked for again, and answered with "not modified" while it is. */
const askAgain = 'no-cache';

/**
 * How long an answer may be kept.
 *
 * @param {string} path of the request
 * @param {number} status
 */
export const cacheControl = (path, status) =>
  /\/_astro\//.test(path) && status < 400 ? forGood : askAgain;
