/**
 * What a statement of the Experience API 1.0.3 has to be (https://github.com/adlnet/xAPI-Spec, Part Two), as far as the site writes
 * any of it; a property that it does not know is a fault.
 */
export function faultsOfStatement(statement: unknown): readonly string[] {
  const faults: string[] = [];
  const fault = (path: string, why: string) => faults.push(`${path}: ${why}`);

  type Rule = (value: unknown, path: string) => void;
  const text: Rule = (value, path) => {
    if (typeof value !== 'string' || value === '') fault(path, 'is no text');
  };
  const matching =
    (pattern: RegExp, what: string): Rule =>
    (value, path) => {
      if (typeof value !== 'string' || !pattern.test(value)) fault(path, `is no ${what}`);
    };
  const uuid = matching(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'UUID',
  );
  const iri: Rule = (value, path) => {
    if (typeof value !== 'string' || !URL.canParse(value)) fault(path, 'is no IRI with a scheme');
    // RFC 2606: what two sites call by such a name is not the same thing.
    else if (/\.(?:example|invalid|test)$/.test(new URL(value).hostname))
      fault(path, 'has the name of nobody');
  };
  /** An IRI that says where something is. */
  const irl: Rule = (value, path) => {
    iri(value, path);
    if (typeof value === 'string' && !/^https?:/.test(value))
      fault(path, 'is no address of a page');
  };
  const languageTag = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language tag (RFC 5646)');
  const duration = matching(
    /^P(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
    'duration (ISO 8601)',
  );
  const timestamp = matching(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
    'timestamp (RFC 3339)',
  );
  const exactly =
    (wanted: string): Rule =>
    (value, path) => {
      if (value !== wanted) fault(path, `is not ${wanted}`);
    };
  const truth: Rule = (value, path) => {
    if (typeof value !== 'boolean') fault(path, 'is no boolean');
  };
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const object =
    (
      required: Readonly<Record<string, Rule>>,
      optional: Readonly<Record<string, Rule>> = {},
    ): Rule =>
    (value, path) => {
      if (!isObject(value)) {
        fault(path, 'is no object');
        return;
      }
      const rules = { ...required, ...optional };
      for (const name of Object.keys(required))
        if (!Object.hasOwn(value, name)) fault(`${path}.${name}`, 'is missing');
      for (const [name, each] of Object.entries(value)) {
        const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
        if (each === null) fault(`${path}.${name}`, 'is null');
        else if (rule) rule(each, `${path}.${name}`);
        else fault(`${path}.${name}`, 'is unknown');
      }
    };
  const map =
    (key: Rule, each: Rule): Rule =>
    (value, path) => {
      if (!isObject(value)) {
        fault(path, 'is no object');
        return;
      }
      for (const [name, one] of Object.entries(value)) {
        key(name, `${path} (key)`);
        each(one, `${path}.${name}`);
      }
    };
  const listOf =
    (each: Rule): Rule =>
    (value, path) => {
      if (!Array.isArray(value) || value.length === 0) fault(path, 'is no list');
      else for (const [index, one] of value.entries()) each(one, `${path}[${String(index)}]`);
    };
  const languageMap = map(languageTag, text);
  const score: Rule = (value, path) => {
    object(
      {},
      { scaled: () => undefined, raw: () => undefined, min: () => undefined, max: () => undefined },
    )(value, path);
    const { scaled, raw, min, max } = value as Readonly<Record<string, unknown>>;
    for (const number of [scaled, raw, min, max])
      if (number !== undefined && (typeof number !== 'number' || !Number.isFinite(number)))
        fault(path, 'has something that is no number');
    if (Number(scaled) < -1 || Number(scaled) > 1) fault(path, 'has a scaled score beyond 1');
    if (Number(min) >= Number(max)) fault(path, 'has a least score that is not below the most');
    if (Number(raw) < Number(min) || Number(raw) > Number(max)) fault(path, 'is out of its range');
  };
  const activity = object(
    { id: iri },
    {
      objectType: exactly('Activity'),
      definition: object({}, { type: iri, name: languageMap, description: languageMap }),
    },
  );

  object(
    {
      actor: object({
        objectType: exactly('Agent'),
        account: object({ homePage: irl, name: text }),
      }),
      verb: object({ id: iri }, { display: languageMap }),
      object: activity,
    },
    {
      id: uuid,
      result: object({}, { score, success: truth, completion: truth, duration }),
      context: object(
        {},
        {
          registration: uuid,
          language: languageTag,
          contextActivities: object({}, { parent: listOf(activity) }),
          extensions: map(iri, () => undefined),
        },
      ),
      timestamp,
    },
  )(statement, 'statement');
  return faults;
}
