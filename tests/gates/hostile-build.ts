import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CopiedProject } from './copied-project.ts';

/** An expression that writes a file beside the project's own, and is a step's id. */
const writing = (project: CopiedProject, name: string) =>
  `(globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(path.join(project.folder, name))}, ''), 'sign-in')`;

export const hasRun = (project: CopiedProject, name: string): boolean =>
  existsSync(path.join(project.folder, name));

export const guideIn = (language: string, name: string) => `content/${language}/guides/${name}.mdx`;

/** A guide whose code runs while the page is rendered. */
export const writeWhenRendered = (project: CopiedProject, file: string, name: string) =>
  project.change(file, '<Step id="sign-in">', `<Step id={${writing(project, name)}}>`);

/** A guide whose code runs as soon as its module is loaded. */
export const writeWhenLoaded = (project: CopiedProject, file: string, name: string) =>
  project.change(file, '<Steps>', `export const ran = ${writing(project, name)};\n\n<Steps>`);

/** A guide whose front matter brings a module along. */
export const writeAsLayout = (project: CopiedProject, file: string, name: string) => {
  project.write('layout.ts', `${writing(project, name)};\nexport default () => null;\n`);
  project.change(file, 'description:', 'layout: "../../../layout.ts"\ndescription:');
};
