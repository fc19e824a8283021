/** What stands in `imsmanifest.xml` of a package of one page. */
export interface Manifest {
  /** Letters, digits, `-`, `_` and `.`, beginning with a letter: an XML id. */
  readonly identifier: string;
  readonly title: string;
  /** Paths in the package; the first one is the page. */
  readonly files: readonly string[];
}

const escaped = (text: string): string =>
  text
    // Characters that XML 1.0 does not have.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') // eslint-disable-line no-control-regex
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * The manifest of SCORM 1.2 (Content Aggregation Model, 2.3): one organisation with one item, whose resource is a SCO. There is no
 * `adlcp:masteryscore`: with one, a platform would pass somebody by the points alone, who left steps undone.
 */
export function manifestOf({ identifier, title, files }: Manifest): string {
  const [page = ''] = files;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escaped(identifier)}" version="1.2"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="test" identifierref="page">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="${escaped(page)}">
${files.map((file) => `      <file href="${escaped(file)}" />`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
