import { figuresOf } from './budget.js';
import type { Report } from './report.js';
import { digits, table } from './text-table.js';

/** The report as people read it. */
export function toText(report: Report): string {
  const { program, node, amounts, creates, sightings, imports } = report;
  return [
    `Server: ${program}; Node ${node}; ${amounts.products} products, ${amounts.connections} connections.`,
    '',
    ...table(
      ['path', 'req/s', 'p50 ms', 'p99 ms', 'bare http', 'http+pg', 'of bare', 'of pg', 'budget'],
      readRows(report),
    ),
    '',
    ...table(
      ['one request', 'statements', 'round trips'],
      report.statements.map(({ path, statements, roundTrips }) => [path, String(statements), String(roundTrips)]),
    ),
    '',
    ...table(
      ['figure', 'measured', 'budget', ''],
      figuresOf(report).map(({ name, value, limit, unit }) => [
        name,
        value === null ? 'unknown' : `${digits(value)} ${unit}`,
        `< ${limit} ${unit}`,
        value === null ? '' : verdict(value < limit),
      ]),
    ),
    '',
    `Product create: p50 ${digits(creates.p50)} ms. Visible in the index: idle p99 ${digits(sightings.idle.p99)} ms,`,
    `under load (${digits(sightings.writesPerSecond)} writes/s) p50 ${digits(sightings.underLoad.p50)} ms.`,
    '',
    ...table(
      ['import, rows', 'seconds', 'rows/s', 'peak MiB'],
      imports.map(({ rows, seconds, rowsPerSecond, peak }) => [
        String(rows),
        digits(seconds),
        digits(rowsPerSecond),
        peak === null ? 'unknown' : digits(peak),
      ]),
    ),
    '',
  ].join('\n');
}

function readRows({ reads }: Report): readonly string[][] {
  return reads.map(({ path, perSecond, p50, p99, floors, ofBareHttp, ofHttpPg, budget }) => [
    path,
    digits(perSecond),
    digits(p50),
    digits(p99),
    digits(floors.bareHttp),
    `${digits(floors.httpPg)} (${floors.httpPgVariant})`,
    ofBareHttp.toFixed(2),
    ofHttpPg.toFixed(2),
    budget === null ? '' : `≥ ${budget} ${verdict(ofHttpPg >= budget)}`,
  ]);
}

const verdict = (isMet: boolean) => (isMet ? 'met' : 'MISSED');
