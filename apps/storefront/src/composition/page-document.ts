import type { SlotPart, SlotPlace, StorefrontPage } from '@rustok/core/storefront';
import { Kind, parse, print, visit, type OperationDefinitionNode } from 'graphql';
import { SHOP_FIELD } from './shop.js';

/** What is asked where no page is shown: the shop alone. */
export const SHOP_DOCUMENT = `query Shop ${SHOP_FIELD}`;

/**
 * The page's query with all that is asked beside it: the shop, and the fields of the parts that
 * modules put into the page's slots.
 *
 * @throws Error when the page's document is no single query, or two modules name a fragment alike
 */
export function pageDocument({ path, document, slots = [] }: StorefrontPage, parts: readonly SlotPart[]): string {
  const source = parse([document, ...slots.flatMap((place) => slotFragments(place, parts))].join('\n'));
  const operations = source.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]?.operation !== 'query') {
    throw new Error(`The page ${path} must have one GraphQL query and nothing else.`);
  }
  const fragments = source.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : [],
  );
  const twice = fragments.find((name, index) => fragments.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The page ${path} would hold two fragments named ${twice}; rename one.`);
  return print(visit(source, { OperationDefinition: withShop }));
}

function slotFragments({ slot, on, fragment }: SlotPlace, parts: readonly SlotPart[]): string[] {
  const asked = parts.filter((part) => part.slot === slot).flatMap((part) => part.fragment ?? []);
  const spreads = asked.map(({ name }) => `...${name}`).join(' ');
  return [`fragment ${fragment} on ${on} { __typename ${spreads} }`, ...asked.map(({ document }) => document)];
}

function withShop(operation: OperationDefinitionNode): OperationDefinitionNode {
  const { definitions } = parse(SHOP_FIELD);
  const selections = definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : [],
  );
  const { selectionSet } = operation;
  return { ...operation, selectionSet: { ...selectionSet, selections: [...selections, ...selectionSet.selections] } };
}
