import type { Visitor } from '../api/visitor.js';
import type { Translate } from '../locale/translator.js';
import { STATUS, type Problem } from '../page/problem.js';
import { Notice } from './notice.js';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly visitor: Visitor;
  readonly translate: Translate;
  /** The shop's start page, if there is a shop. */
  readonly home: string | undefined;
}

/** Says why there is no page, and what the visitor can do. */
export function ProblemNotice({ problem, visitor, translate, home }: ProblemNoticeProps) {
  const { host, url } = visitor;
  const isTemporary = problem === 'unavailable' || problem === 'failed';
  return (
    <Notice
      mark={String(STATUS[problem])}
      title={translate(`host.${problem}.title`)}
      text={translate(`host.${problem}.text`, { host })}
    >
      {isTemporary && (
        <a className="button" href={url.pathname + url.search}>
          {translate('host.retry')}
        </a>
      )}
      {!isTemporary && home !== undefined && (
        <a className="button" href={home}>
          {translate('host.home')}
        </a>
      )}
    </Notice>
  );
}
