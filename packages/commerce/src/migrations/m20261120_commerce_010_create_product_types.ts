import { defineMigration, protectTenantTable } from '@rustok/core';

const columns = `
  tenant_id  uuid NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)`;

export const m20261120_commerce_010_create_product_types = defineMigration({
  name: 'm20261120_commerce_010_create_product_types',
  up: [
    `CREATE TABLE commerce_product_types (${columns},
       name varchar(255) NOT NULL,
       CONSTRAINT uq_commerce_product_types__tenant_id_name UNIQUE (tenant_id, name)
     )`,
    // What products are called a type of, is one. The owner sees no row of a table whose security is forced.
    'ALTER TABLE commerce_products NO FORCE ROW LEVEL SECURITY',
    `INSERT INTO commerce_product_types (tenant_id, id, name)
       SELECT tenant_id, gen_random_uuid(), product_type FROM commerce_products
        WHERE product_type IS NOT NULL GROUP BY tenant_id, product_type`,
    'ALTER TABLE commerce_products FORCE ROW LEVEL SECURITY',
    // By name, so that files and lists need no other table; a rename goes through.
    `ALTER TABLE commerce_products ADD CONSTRAINT fk_commerce_products__product_type
       FOREIGN KEY (tenant_id, product_type) REFERENCES commerce_product_types (tenant_id, name) ON UPDATE CASCADE`,
    `CREATE INDEX ix_commerce_products__tenant_id_product_type_id ON commerce_products (tenant_id, product_type, id)`,
    ...protectTenantTable('commerce_product_types'),

    `CREATE TABLE commerce_attributes (${columns},
       product_type_id uuid NOT NULL,
       key             varchar(64) NOT NULL,
       kind            varchar(16) NOT NULL CHECK (kind IN ('text', 'localized_text', 'integer', 'decimal',
                                                            'boolean', 'date', 'choice', 'multi_choice')),
       unit            varchar(32),
       is_required     boolean NOT NULL DEFAULT false,
       is_filterable   boolean NOT NULL DEFAULT false,
       position        int NOT NULL CHECK (position > 0),
       CONSTRAINT uq_commerce_attributes__tenant_id_product_type_id_key
         UNIQUE (tenant_id, product_type_id, key) DEFERRABLE INITIALLY IMMEDIATE,
       FOREIGN KEY (tenant_id, product_type_id) REFERENCES commerce_product_types ON DELETE CASCADE
     )`,
    ...protectTenantTable('commerce_attributes'),

    `CREATE TABLE commerce_attribute_names (${columns},
       attribute_id uuid NOT NULL,
       locale        varchar(10) NOT NULL,
       name          varchar(255) NOT NULL,
       FOREIGN KEY (tenant_id, attribute_id) REFERENCES commerce_attributes ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_attribute_names__tenant_id_attribute_id_locale
       ON commerce_attribute_names (tenant_id, attribute_id, locale)`,
    ...protectTenantTable('commerce_attribute_names'),

    // The second unique key ties a value's choice to the attribute that it is a choice of.
    `CREATE TABLE commerce_attribute_choices (${columns},
       attribute_id uuid NOT NULL,
       key           varchar(64) NOT NULL,
       position      int NOT NULL CHECK (position > 0),
       CONSTRAINT uq_commerce_attribute_choices__tenant_id_attribute_id_key
         UNIQUE (tenant_id, attribute_id, key) DEFERRABLE INITIALLY IMMEDIATE,
       CONSTRAINT uq_commerce_attribute_choices__tenant_id_attribute_id_id UNIQUE (tenant_id, attribute_id, id),
       FOREIGN KEY (tenant_id, attribute_id) REFERENCES commerce_attributes ON DELETE CASCADE
     )`,
    ...protectTenantTable('commerce_attribute_choices'),

    `CREATE TABLE commerce_attribute_choice_labels (${columns},
       choice_id uuid NOT NULL,
       locale    varchar(10) NOT NULL,
       label     varchar(255) NOT NULL,
       FOREIGN KEY (tenant_id, choice_id) REFERENCES commerce_attribute_choices ON DELETE CASCADE
     )`,
    `CREATE UNIQUE INDEX uq_commerce_attribute_choice_labels__tenant_id_choice_id_locale
       ON commerce_attribute_choice_labels (tenant_id, choice_id, locale)`,
    ...protectTenantTable('commerce_attribute_choice_labels'),

    `CREATE TABLE commerce_attribute_values (${columns},
       product_id    uuid NOT NULL,
       attribute_id uuid NOT NULL,
       locale        varchar(10),
       choice_id     uuid,
       value         varchar(1000),
       CHECK (num_nonnulls(choice_id, value) = 1),
       CONSTRAINT uq_commerce_attribute_values__tenant_id_product_id_attribute_id
         UNIQUE NULLS NOT DISTINCT (tenant_id, product_id, attribute_id, locale, choice_id),
       FOREIGN KEY (tenant_id, product_id) REFERENCES commerce_products ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, attribute_id) REFERENCES commerce_attributes ON DELETE CASCADE,
       FOREIGN KEY (tenant_id, attribute_id, choice_id)
         REFERENCES commerce_attribute_choices (tenant_id, attribute_id, id) ON DELETE CASCADE
     )`,
    `CREATE INDEX ix_commerce_attribute_values__tenant_id_attribute_id_choice_id
       ON commerce_attribute_values (tenant_id, attribute_id, choice_id)`,
    ...protectTenantTable('commerce_attribute_values'),
  ],
  down: [
    'DROP TABLE commerce_attribute_values',
    'DROP TABLE commerce_attribute_choice_labels',
    'DROP TABLE commerce_attribute_choices',
    'DROP TABLE commerce_attribute_names',
    'DROP TABLE commerce_attributes',
    'DROP INDEX ix_commerce_products__tenant_id_product_type_id',
    'ALTER TABLE commerce_products DROP CONSTRAINT fk_commerce_products__product_type',
    'DROP TABLE commerce_product_types',
  ],
});
