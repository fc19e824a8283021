/** The part of Trusted Types that is used here; TypeScript does not declare it yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

const worker = 'service-worker.js';
let registered: Promise<ServiceWorkerRegistration> | null = null;

/**
 * Under our policy a worker is registered by a trusted address only. This file makes the one policy that the site allows, and
 * the policy trusts one address. Resolves when the worker runs; rejects when the browser refuses it.
 *
 * @param scope the address of the site, with a slash at its end
 */
export function registerWorker(scope: string): Promise<ServiceWorkerRegistration> {
  registered ??= register(scope);
  registered.catch(() => (registered = null));
  return registered;
}

/** Whoever asks for a copy after this has it registered again. */
export async function unregisterWorker(scope: string): Promise<void> {
  registered = null;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
}

let trusted: string | undefined;

async function register(scope: string): Promise<ServiceWorkerRegistration> {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const address = new URL(worker, scope).href;
  const policy = () =>
    trustedTypes?.createPolicy('app-password-lab', {
      createScriptURL: (given) => {
        if (given !== address) throw new TypeError(`${given} is no script of this site.`);
        return given;
      },
    });
  // A policy can be made once only.
  trusted ??= policy()?.createScriptURL(address) ?? address;
  await navigator.serviceWorker.register(trusted, { scope, updateViaCache: 'none' });
  return navigator.serviceWorker.ready;
}
