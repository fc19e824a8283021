import { HtmlValidate, type ConfigData } from 'html-validate';

/** The HTML standard, and nothing of taste: how our markup looks is for prettier. */
const rules: ConfigData = { root: true, extends: ['html-validate:standard'] };

const validator = new HtmlValidate(rules);

/**
 * Where a page breaks the rules of the HTML standard: elements in each other, attributes and their values, ids given twice.
 *
 * @returns a line for each fault
 */
export async function htmlFaults(file: string, html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, message, ruleId }) =>
        `${file}:${String(line)}:${String(column)} ${message} (${ruleId})`,
    ),
  );
}
