import { Directive, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ApiProperty } from '@nestjs/swagger';
import { MutationPayload, type ModuleDefinition } from '@rustok/core';
import { IsInt, IsObject, IsString, Length, Min } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { z } from 'zod';
import { readSettings, type Settings } from './read-settings.js';

@ObjectType('Module', { description: 'A part of the platform that tenants switch on and off.' })
@Directive('@shareable')
export class ModuleResponse {
  @Field(() => String)
  @ApiProperty()
  readonly slug!: string;

  @Field(() => String)
  @ApiProperty()
  readonly name!: string;

  @Field(() => String)
  @ApiProperty()
  readonly description!: string;

  @Field(() => String, { description: "The package's version." })
  @ApiProperty()
  readonly version!: string;

  @Field(() => [String], { description: 'Slugs of modules that must be on wherever this one is.' })
  @ApiProperty({ type: [String] })
  readonly dependencies!: readonly string[];

  @Field(() => Boolean)
  @ApiProperty()
  readonly isEnabled!: boolean;

  @Field(() => GraphQLJSONObject, {
    description: "The tenant's settings, with the defaults of those that were not set.",
  })
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly settings!: Settings;

  @Field(() => GraphQLJSONObject, { description: 'JSON Schema of the settings.' })
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly settingsSchema!: Settings;

  @Field(() => Int, { description: 'The version that a change of the settings must name; 0 before the first one.' })
  @ApiProperty({ type: 'integer' })
  readonly settingsVersion!: number;
}

/** In REST; there are too few modules for pages. */
export class ModuleList {
  @ApiProperty({ type: [ModuleResponse] })
  readonly nodes!: readonly ModuleResponse[];
}

@InputType('ModuleEnableInput')
export class EnableModuleRequest {
  @Field(() => String)
  @IsString()
  @Length(1, 32)
  readonly module!: string;
}

@InputType('ModuleDisableInput')
export class DisableModuleRequest {
  @Field(() => String)
  @IsString()
  @Length(1, 32)
  readonly module!: string;
}

/** The body of the REST route, whose path names the module. */
@InputType({ isAbstract: true })
export class ChangeSettingsRequest {
  /** The `settingsVersion` the caller saw; another one in the database is a CONFLICT. */
  @Field(() => Int)
  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  readonly version!: number;

  @Field(() => GraphQLJSONObject, { description: 'Replaces all settings; what is left out follows its default.' })
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  readonly settings!: Settings;
}

@InputType('ModuleSettingsUpdateInput')
export class UpdateModuleSettingsRequest extends ChangeSettingsRequest {
  @Field(() => String)
  @IsString()
  @Length(1, 32)
  readonly module!: string;
}

@ObjectType('ModulePayload')
export class ModulePayload extends MutationPayload {
  @Field(() => ModuleResponse, { nullable: true })
  readonly module?: ModuleResponse | null;
}

interface SwitchState {
  readonly isEnabled: boolean;
  readonly settings: Settings;
  readonly version: number;
}

export function toModuleResponse(module: ModuleDefinition, state: SwitchState | undefined): ModuleResponse {
  const { slug, name, description, version, dependencies } = module;
  return {
    slug,
    name,
    description,
    version,
    dependencies,
    isEnabled: state?.isEnabled ?? false,
    settings: readSettings(module, state?.settings ?? {}),
    settingsSchema: z.toJSONSchema(module.settings, { io: 'input' }),
    settingsVersion: state?.version ?? 0,
  };
}
