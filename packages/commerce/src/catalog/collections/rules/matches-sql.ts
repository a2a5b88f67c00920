/** Lower case by Unicode's rules, whatever the locale of the database. */
const lower = (text: string) => `lower(${text} COLLATE "unicode")`;

/** The best row of a table of texts for the shop's own language. */
const bestFirst = (table: string) =>
  `ORDER BY coalesce(array_position($5::text[], ${table}.locale::text), 1000), ${table}.locale COLLATE "C" LIMIT 1`;

const uses = (...columns: readonly string[]) => `$6::text[] && '{${columns.join(',')}}'`;

const TITLES = `
  CASE WHEN ${uses('TITLE')} THEN ARRAY(
    SELECT ${lower('t.title')} FROM commerce_product_translations AS t
     WHERE t.tenant_id = $1 AND t.product_id = p.id ${bestFirst('t')}) END`;

const VARIANT_TITLES = `
  CASE WHEN ${uses('VARIANT_TITLE')} THEN ARRAY(
    SELECT ${lower(`coalesce(n.title, 'Default Title')`)}
      FROM commerce_variants AS v
      CROSS JOIN LATERAL (
        SELECT string_agg(b.name, ' / ' ORDER BY o.position) AS title
          FROM commerce_variant_values AS c
          JOIN commerce_options AS o ON o.tenant_id = c.tenant_id AND o.id = c.option_id
          CROSS JOIN LATERAL (
            SELECT x.name FROM commerce_option_value_names AS x
             WHERE x.tenant_id = $1 AND x.value_id = c.value_id ${bestFirst('x')}) AS b
         WHERE c.tenant_id = $1 AND c.variant_id = v.id) AS n
     WHERE v.tenant_id = $1 AND v.product_id = p.id) END`;

const VARIANTS = ['PRICE', 'COMPARE_AT_PRICE', 'WEIGHT', 'INVENTORY'].map((each) => `VARIANT_${each}`);

/** All numbers of a product's variants, in one pass over them. */
const NUMBERS = `
  SELECT array_agg(r.amount::numeric) AS prices, array_agg(r.compare_at_amount::numeric) AS compare_at,
         array_agg(v.grams::numeric) AS weights,
         array_agg(CASE WHEN v.inventory_tracked THEN v.inventory_quantity::numeric END) AS stock,
         bool_or(r.compare_at_amount > r.amount) AS is_reduced
    FROM commerce_variants AS v
    LEFT JOIN commerce_prices AS r ON r.tenant_id = v.tenant_id AND r.variant_id = v.id AND r.currency = $4
   WHERE v.tenant_id = $1 AND v.product_id = p.id AND ${uses(...VARIANTS, 'IS_PRICE_REDUCED')}`;

const CATEGORIES = `
  SELECT array_agg(m.category_id::text) AS direct, array_agg(a.id::text) AS branches
    FROM commerce_product_categories AS m
    JOIN commerce_categories AS c ON c.tenant_id = m.tenant_id AND c.id = m.category_id
    CROSS JOIN LATERAL unnest(c.path) AS a (id)
   WHERE m.tenant_id = $1 AND m.product_id = p.id
     AND ${uses('PRODUCT_CATEGORY_ID', 'PRODUCT_CATEGORY_ID_WITH_DESCENDANTS')}`;

const ATTRIBUTES = `
  CASE WHEN ${uses('PRODUCT_ATTRIBUTE')} THEN (
    SELECT jsonb_object_agg(a.key, a.all)
      FROM (SELECT d.key, jsonb_agg(${lower('coalesce(o.key, v.value)')}) AS all
              FROM commerce_attribute_values AS v
              JOIN commerce_attributes AS d ON d.tenant_id = v.tenant_id AND d.id = v.attribute_id
              LEFT JOIN commerce_attribute_choices AS o ON o.tenant_id = v.tenant_id AND o.id = v.choice_id
             WHERE v.tenant_id = $1 AND v.product_id = p.id
             GROUP BY d.key) AS a) END`;

/** What rules look at, of each product once; what no rule looks at is left out. */
const FACTS = `
  SELECT p.id, ${lower('p.product_type')} AS product_type, ${lower('p.vendor')} AS vendor,
         ARRAY(SELECT ${lower('tag')} FROM unnest(p.tags) AS tag) AS tags, n.*, c.*, ${TITLES} AS titles, ${VARIANT_TITLES} AS variant_titles,
         ${ATTRIBUTES} AS attributes
    FROM commerce_products AS p
    CROSS JOIN LATERAL (${NUMBERS}) AS n
    CROSS JOIN LATERAL (${CATEGORIES}) AS c
   WHERE p.tenant_id = $1 AND ($3::uuid[] IS NULL OR p.id = ANY ($3))`;

const TEXT_VALUES = `
  CASE r.column
    WHEN 'TITLE' THEN f.titles
    WHEN 'TYPE' THEN ARRAY[f.product_type]
    WHEN 'VENDOR' THEN ARRAY[f.vendor]
    WHEN 'TAG' THEN f.tags
    WHEN 'VARIANT_TITLE' THEN f.variant_titles
    WHEN 'IS_PRICE_REDUCED' THEN CASE WHEN f.is_reduced THEN ARRAY['true'] END
    WHEN 'PRODUCT_CATEGORY_ID' THEN f.direct
    WHEN 'PRODUCT_CATEGORY_ID_WITH_DESCENDANTS' THEN f.branches
    WHEN 'PRODUCT_ATTRIBUTE' THEN ARRAY(SELECT jsonb_array_elements_text(f.attributes -> r.key)) END`;

const NUMBER_VALUES = `
  CASE r.column
    WHEN 'VARIANT_PRICE' THEN f.prices
    WHEN 'VARIANT_COMPARE_AT_PRICE' THEN f.compare_at
    WHEN 'VARIANT_WEIGHT' THEN f.weights
    WHEN 'VARIANT_INVENTORY' THEN f.stock
    WHEN 'PRODUCT_ATTRIBUTE' THEN ARRAY(
      SELECT x::numeric FROM jsonb_array_elements_text(f.attributes -> r.key) AS x WHERE x ~ '^-?[0-9]+([.][0-9]+)?$') END`;

/** Whether anything of a product is as a rule says, before its negation. */
const ANY_HOLDS = `
  CASE WHEN r.column IN (${VARIANTS.map((each) => `'${each}'`).join(', ')}) OR r.relation IN ('GREATER_THAN', 'LESS_THAN') THEN (
    SELECT bool_or(CASE r.relation WHEN 'EQUALS' THEN v = r.number WHEN 'GREATER_THAN' THEN v > r.number
                                   WHEN 'LESS_THAN' THEN v < r.number ELSE v IS NOT NULL END)
      FROM unnest(${NUMBER_VALUES}) AS v)
  ELSE (
    SELECT bool_or(CASE r.relation WHEN 'EQUALS' THEN v = r.text WHEN 'CONTAINS' THEN strpos(v, r.text) > 0
                                   WHEN 'STARTS_WITH' THEN starts_with(v, r.text)
                                   WHEN 'ENDS_WITH' THEN right(v, length(r.text)) = r.text
                                   ELSE v IS NOT NULL END)
      FROM unnest(${TEXT_VALUES}) AS v) END`;

const HOLDS = `r.negated <> coalesce(${ANY_HOLDS}, false)`;

/**
 * Which of some products which sets of rules name, as the relation `matches (collection_id, product_id)`.
 * `$2` are the sets, `$3` the products, `$4` the currency of prices, `$5` the languages of
 * texts and `$6` the columns that any rule looks at.
 */
export const MATCHES = `
  sets AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($2::jsonb) AS s (id uuid, match text, rules jsonb)),
  rules AS MATERIALIZED (
    SELECT s.id, s.match, r."column", r.relation, r.negated, ${lower('r.text')} AS text, r.number, r.key
      FROM sets AS s
      CROSS JOIN LATERAL jsonb_to_recordset(s.rules)
        AS r ("column" text, relation text, negated bool, text text, number numeric, key text)),
  facts AS MATERIALIZED (${FACTS}),
  matches AS MATERIALIZED (
    SELECT r.id AS collection_id, f.id AS product_id
      FROM rules AS r CROSS JOIN facts AS f
     GROUP BY r.id, r.match, f.id
    HAVING count(*) FILTER (WHERE ${HOLDS}) >= CASE r.match WHEN 'any' THEN 1 ELSE count(*) END)`;
