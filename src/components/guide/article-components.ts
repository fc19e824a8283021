import Assumed from './Assumed.astro';
import Code from './Code.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Label from './Label.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import See from './See.astro';
import Table from './Table.astro';
import Ui from './Ui.astro';

/** Passed to every article. Apart from those of guides, so that an article does not load the styles of a practice. */
export const articleComponents = { Assumed, Label, Note, See, Ui };

/** What Markdown itself makes, where it has to be more than the plain element. */
export const markdownComponents = { a: Link, code: Code, h2: Heading2, h3: Heading3, table: Table };
