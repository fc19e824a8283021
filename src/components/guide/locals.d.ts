declare namespace App {
  interface Locals {
    /** Set by the page of a guide; the components inside its MDX read it, so that translators pass nothing. */
    guide: import('./guide-context.ts').GuideContext;
  }
}
