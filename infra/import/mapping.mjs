import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../launcher/failure.mjs';

/**
 * How a line becomes a complaint: path in the API's body → template with `{Column}` places. A field whose template
 * is left empty by the line is left out. Numbers: paths that end in `Fen`.
 * @typedef {Record<string, string>} Mapping
 */

const shipped = { 'Complaint ID': 'cfpb' };

/**
 * The mapping named on the command line, else the shipped one that fits the header, else columns named like fields.
 * @param {string | undefined} file @param {string[]} columns
 * @returns {Mapping}
 */
export function mappingFor(file, columns) {
  const known = Object.keys(shipped).find((column) => columns.includes(column));
  const source = file ?? (known && fileURLToPath(new URL(`mappings/${shipped[known]}.json`, import.meta.url)));
  if (!source) return Object.fromEntries(columns.map((column) => [column, `{${column}}`]));
  const mapping = readMapping(source);
  for (const template of Object.values(mapping)) {
    for (const [, column] of template.matchAll(/\{([^{}]+)\}/g)) {
      if (!columns.includes(column)) throw new Failure(`The mapping names the column "${column}", which the file does not have.`);
    }
  }
  return mapping;
}

function readMapping(file) {
  let mapping;
  try {
    mapping = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(`The mapping ${file} can't be read: ${error.message}`);
  }
  const good = mapping && typeof mapping === 'object' && Object.values(mapping).every((v) => typeof v === 'string');
  if (!good) throw new Failure(`The mapping ${file} must be one JSON object of field paths and templates.`);
  return mapping;
}

/**
 * One line of the file as the body of `POST /api/intake/v1/complaints`.
 * @param {Mapping} mapping @param {Record<string, string>} line @param {string} channel
 */
export function complaintOf(mapping, line, channel) {
  const body = { channel };
  for (const [path, template] of Object.entries(mapping)) {
    const filled = template.replace(/\{([^{}]+)\}/g, (_, column) => line[column] ?? '');
    const empty = template.includes('{') && [...template.matchAll(/\{([^{}]+)\}/g)].every(([, column]) => !line[column]?.trim());
    if (empty || filled.trim() === '') continue;
    put(body, path.split('.'), value(path, filled));
  }
  return body;
}

/** Dates without a time are midday in UTC: the day stays the day in every office. */
function value(path, text) {
  if (path.endsWith('Fen')) return Number(text);
  return path.endsWith('At') && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text;
}

function put(target, [head, ...rest], content) {
  if (rest.length === 0) target[head] = content;
  else put((target[head] ??= {}), rest, content);
}
