// Checks what the platform reads about the Actor with the platform's own validators: each file by its schema, and the input schema's
// defaults and an empty input by the input schema. Says a line a file; ends with 1 if any is wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const schemas = require('@apify/json_schemas');
const { validateInputSchema, validateInputUsingValidator } = require('@apify/input_schema');
const Ajv = require('ajv/dist/2019').default;

const actor = join(dirname(fileURLToPath(import.meta.url)), '../../.actor');
const read = (path) => JSON.parse(readFileSync(join(actor, path), 'utf8'));
let failed = false;

function check(path, problemsOf) {
  let problems;
  try {
    problems = problemsOf(read(path)) ?? [];
  } catch (error) {
    problems = [error.message];
  }
  console.log(`${problems.length === 0 ? 'good ' : 'WRONG'} ${path}`);
  for (const problem of problems) console.log(`      ${problem.message ?? problem} ${problem.instancePath ?? ''}`);
  failed ||= problems.length > 0;
}

const by = (validator) => (file) => (validator(file) ? [] : validator.errors);
const { input, output, storages } = read('actor.json');

check('actor.json', by(schemas.getActorSchemaValidator()));
check(storages.dataset, by(schemas.getDatasetSchemaValidator()));
check(storages.keyValueStore, by(schemas.getKeyValueStoreSchemaValidator()));
check(output, by(schemas.getOutputSchemaValidator()));
check(input, (schema) => {
  validateInputSchema(new Ajv({ strict: false, unicodeRegExp: false }), schema);
  const { $schema, ...bare } = schema;
  const validator = new Ajv({ strict: false, unicodeRegExp: false }).compile(bare);
  const defaults = Object.fromEntries(
    Object.entries(schema.properties).filter(([, field]) => 'default' in field).map(([name, field]) => [name, field.default]));
  return [{}, defaults].flatMap((sample) => validateInputUsingValidator(validator, schema, sample, {}));
});

process.exit(failed ? 1 : 0);
