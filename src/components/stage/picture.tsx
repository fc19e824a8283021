import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChild } from 'preact';
import type { AudienceReport, Pointer } from '../../stage/presence.ts';
import type { WindowId } from '../../simulation/model.ts';
import { Words } from './stage-texts.tsx';
import { TypingHint } from './typing-hint.tsx';

interface PictureProps {
  /** The audience's screen; without one, that of a small projector. */
  readonly report: AudienceReport | undefined;
  readonly isPointing: boolean;
  readonly point: (pointer: Pointer | null) => void;
  /** Beside the heading: what the last key did not do, and why. */
  readonly said: ComponentChild;
  readonly children: ComponentChild;
}

/** In `rem`: 1280 by 720 pixels in the projector's letters. */
const smallest = { width: 64, height: 36 };

const sizeOf = (report: AudienceReport | undefined) =>
  report ? { width: report.width / report.rem, height: report.height / report.rem } : smallest;

/** What the audience sees, as it is drawn there, at the scale that there is room for. It can be operated. */
export function Picture({ report, isPointing, point, said, children }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.5);
  const { width, height } = sizeOf(report);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setScale(element.clientWidth / (width * rem));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [width]);

  const follow = (event: PointerEvent) => {
    if (!isPointing || !(event.target instanceof Element)) return;
    const window = event.target.closest<HTMLElement>('[data-window]');
    if (!window) return;
    const { left, top, width: w, height: h } = window.getBoundingClientRect();
    const within = (value: number) => Math.min(1, Math.max(0, value));
    point({
      window: window.dataset['window'] as WindowId,
      x: within((event.clientX - left) / w),
      y: within((event.clientY - top) / h),
    });
  };
  return (
    <section class="stage-picture__place" aria-labelledby="stage-picture">
      <div class="stage-picture__head">
        <h2 id="stage-picture">
          <Words k="stage.picture.title" />
        </h2>
        <TypingHint />
        <p role="status" class="stage-said" data-stage-said>
          {said}
        </p>
      </div>
      <div class="stage-picture__room">
        <div
          ref={frame}
          class="stage-picture"
          style={{
            aspectRatio: `${String(width)} / ${String(height)}`,
            '--ratio': String(width / height),
          }}
          onPointerMove={follow}
          onPointerLeave={() => {
            if (isPointing) point(null);
          }}
        >
          <div
            class="stage-picture__screen"
            style={{
              inlineSize: `${String(width)}rem`,
              blockSize: `${String(height)}rem`,
              scale: String(scale),
            }}
          >
            {children}
          </div>
        </div>
      </div>
    </section>
  );
}
