import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { ClearableField, MutationPayload, OptionalField } from '../../src/index.js';

@ObjectType('Fault')
@Directive('@key(fields: "id")')
export class FaultResponse {
  @Field(() => ID) readonly id!: string;
}

@ObjectType('FaultRaisePayload')
export class FaultRaisePayload extends MutationPayload {
  @Field(() => FaultResponse, { nullable: true }) readonly fault?: FaultResponse | null;
}

@InputType('FaultPartInput')
export class FaultPart {
  @Field(() => Int) @IsInt() @Min(1) @Max(9) readonly size!: number;
}

@InputType('FaultCheckInput')
export class CheckFaultRequest {
  @Field(() => ID)
  @IsUUID()
  readonly id!: string;

  @Field(() => String, { nullable: true })
  @OptionalField()
  @IsString()
  @Length(2, 5)
  readonly name?: string;

  @Field(() => String, { nullable: true })
  @ClearableField()
  @IsString()
  readonly note?: string | null;

  @Field(() => [FaultPart], { nullable: true })
  @OptionalField()
  @ValidateNested({ each: true })
  @Type(() => FaultPart)
  readonly parts?: FaultPart[];
}
