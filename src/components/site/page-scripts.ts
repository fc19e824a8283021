/** What every page runs, as one script: each of its own would add a hash to the policy of the page, and pack worse. */
import './language-menu.ts';
import './theme-switch.ts';
import '../search/start.ts';
import '../offline/start.ts';
import { late } from './late.ts';

// For translators and testers; nobody else loads it.
if (/[?&]strings=/.test(location.search)) late('pseudo/show.js');
