import type { Flow } from '../../../flows/flow.ts';

/**
 * Loads what the windows of this flow and their coach may need later, so that a practice that was started can be played to
 * its end without a network. Rejects when one of the parts cannot be loaded.
 */
export async function loadAhead({ windows, hasTimeline }: Flow): Promise<void> {
  const parts: Promise<unknown>[] = [
    import('../../../coach/lazy/bring-to-step.ts'),
    import('../../../coach/lazy/return-to-route.ts'),
    import('../../../coach/lazy/explain.ts'),
    import('../../../windows/lazy/bring-into-sight.ts'),
    import('../../../windows/lazy/value-transfer-animation.ts'),
    import('./playback.ts'),
  ];
  if (windows.includes('browser'))
    parts.push(
      import('../../../simulation/command-handlers/lazy/security-info.ts'),
      import('../../../windows/portal/common/lazy/qr-drawing.ts'),
    );
  if (windows.includes('mail')) parts.push(import('../../../windows/mail/lazy/pages.ts'));
  if (windows.includes('admin'))
    parts.push(
      import('../../../simulation/admin/handlers.ts'),
      import('../../../windows/admin/admin-screen.tsx'),
    );
  if (hasTimeline) parts.push(import('../../../windows/timeline/lazy/timeline.tsx'));
  await Promise.all(parts);
}
