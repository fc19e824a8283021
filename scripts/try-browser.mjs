// Exits with 0 when the browser that the tests would use starts here.
import { chromium } from 'playwright';
import { launchOptions } from './lib/browser.mjs';

const browser = await chromium.launch(launchOptions());
await browser.close();
