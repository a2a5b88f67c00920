export {
  ChoiceField,
  FlagField,
  IdField,
  IdListField,
  IntField,
  MoneyField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '@rustok/core';
