import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../scripts/lib/scorm/manifest.ts';

const schemas = path.join(import.meta.dirname, '../vectors/scorm12');
const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(schemas, fileName), 'utf8'),
});

/** A schema that takes a manifest of IMS with the attributes of ADL. */
const both = `<?xml version="1.0"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd" />
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd" />
</xsd:schema>`;

async function faultsOf(manifest: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [both],
    preload: [
      'imscp_rootv1p1p2.xsd',
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imsmd_rootv1p2p1.xsd',
    ].map(schema),
  });
  return errors.map(({ message }) => message);
}

const manifest = manifestOf({
  identifier: 'app-password-lab-add-app-password-ar',
  title: 'اختبر "نفسك" & <more>',
  files: ['index.html', 'files/test.js'],
});

describe('the manifest of a package', () => {
  it('is valid by the schemas of SCORM 1.2', async () => {
    expect(await faultsOf(manifest)).toEqual([]);
  });

  it('would be found faulty with a part that is wrong or missing', async () => {
    for (const [part, wrong] of [
      [' adlcp:scormtype="sco"', ' adlcp:scormtype="page"'],
      [' type="webcontent"', ''],
      ['<organizations default="organization">', '<organizations standard="organization">'],
      ['<resources>', '<resource>'],
      ['identifier="app-', 'identifier="1 app-'],
    ] as const) {
      expect(manifest).toContain(part);
      expect(await faultsOf(manifest.replace(part, wrong))).not.toEqual([]);
    }
  });
});
