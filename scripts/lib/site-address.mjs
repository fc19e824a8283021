/** `.example` is nobody's: a site that is only looked at needs no address. */
const nobodys = 'https://app-password-lab.example';

/** Characters that an address shows as they are, so that the folder on disk and the folder in the address have one name. */
const folder = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

/**
 * Where the site is published: `SITE_URL` is scheme and host, `SITE_BASE` the folder below it, `/` where there is none.
 * Throws an error that names the setting and the fix.
 *
 * @param {Readonly<Record<string, string | undefined>>} settings such as `process.env`; an empty value is none
 * @returns {{ site: string, base: string }} `site` without a slash at its end; `base` with one at both ends
 */
export function siteAddress(settings) {
  return {
    site: siteOf(settings['SITE_URL'] || nobodys),
    base: baseOf(settings['SITE_BASE'] || '/'),
  };
}

/** @param {string} given */
function siteOf(given) {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(given)}, which is no address of a site. Write scheme and host, such as https://docs.example.org.`,
    );
  }
  if (url.pathname !== '/') {
    throw new Error(
      `SITE_URL is ${JSON.stringify(given)}, which names a folder. Write SITE_URL=${url.origin} and SITE_BASE=${url.pathname.replace(/\/*$/, '/')}.`,
    );
  }
  if (url.origin !== given.replace(/\/$/, '')) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(given)}. Write scheme and host alone, in small letters: ${url.origin}.`,
    );
  }
  return url.origin;
}

/** @param {string} given `/lab/`, or as GitHub Pages says it, `/lab` */
function baseOf(given) {
  if (given === '/') return given;
  const names = given.replace(/\/$/, '').split('/').slice(1);
  if (!given.startsWith('/') || names.length === 0 || !names.every((name) => folder.test(name))) {
    throw new Error(
      `SITE_BASE is ${JSON.stringify(given)}, which is no folder of a site. Write / or a folder such as /lab/: letters, digits and . _ ~ - between slashes.`,
    );
  }
  return `/${names.join('/')}/`;
}
