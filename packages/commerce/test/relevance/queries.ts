/** What people type, and the products of the demo shop of which one must come first. */
export interface RelevanceQuery {
  readonly query: string;
  readonly expected: readonly string[];
}

const of =
  (...expected: readonly string[]) =>
  (...queries: readonly string[]): readonly RelevanceQuery[] =>
    queries.map((query) => ({ query, expected }));

const mugs = of('harbor-mug', 'meadow-mug');
const teapots = of('sunday-teapot', 'stoneware-teapot');
const bowls = of('breakfast-bowl', 'serving-bowl');
const lamps = of('desk-lamp', 'bedside-lamp');
const clocks = of('wall-clock', 'kitchen-clock');
const candles = of('cedar-candle', 'citrus-candle');
const totes = of('market-tote', 'weekend-tote');
const chairs = of('oak-chair', 'garden-chair');
const planters = of('clay-planter', 'balcony-planter');
const vases = of('tall-vase', 'stem-vase');
const notebooks = of('sketchbook', 'dotted-notebook');

export const ENGLISH: Readonly<Record<string, readonly RelevanceQuery[]>> = {
  'exact words': [
    ...of('harbor-mug')('harbor mug', 'Harbor Mug', 'mug harbor'),
    ...of('wall-clock')('wall clock'),
    ...of('serving-bowl')('serving bowl'),
    ...of('oak-chair')('oak chair', 'oak'),
    ...of('cotton-throw')('cotton throw'),
    ...of('dotted-notebook')('dotted notebook'),
    ...of('market-tote')('market tote'),
    ...of('sunday-teapot')('"sunday teapot"'),
  ],
  'singular and plural': [
    ...mugs('mugs', 'mug'),
    ...teapots('teapots'),
    ...bowls('bowls'),
    ...lamps('lamps'),
    ...clocks('clocks'),
    ...candles('candles', 'candle'),
    ...totes('totes'),
    ...chairs('chairs'),
    ...planters('planters'),
    ...vases('vases'),
    ...notebooks('notebooks'),
    ...of('wool-blanket')('blankets', 'wool blankets'),
    ...of('sketchbook')('sketchbooks'),
  ],
  'misspelled words': [
    ...of('harbor-mug')('harbour mug', 'habor mug', 'harobr mug'),
    ...teapots('teapto', 'tepot'),
    ...of('wool-blanket')('blankit', 'wool blancket', 'wol blanket'),
    ...of('sketchbook')('sketchbok', 'skecthbook', 'scetchbook'),
    ...lamps('lampp'),
    ...of('bedside-lamp')('bedsied lamp', 'beside lamp'),
    ...of('serving-bowl')('servng bowl'),
    ...of('breakfast-bowl')('brekfast bowl', 'breakfst'),
    ...of('cedar-candle')('ceder candle', 'cedar candel'),
    ...of('citrus-candle')('citris'),
    ...of('dotted-notebook')('doted notebook', 'noteboook dotted'),
    ...planters('plantr'),
    ...of('balcony-planter')('balcony plantar', 'blacony'),
    ...chairs('chiar'),
    ...of('garden-chair')('gardn chair'),
    ...of('kitchen-clock')('kichen clock', 'kitchn clok'),
  ],
  'parts of words': [
    ...of('harbor-mug')('harb', 'harbor m'),
    ...of('sketchbook')('sketch'),
    ...teapots('teap'),
    ...of('breakfast-bowl')('break', 'breakf bowl'),
    ...of('weekend-tote')('weeken', 'wee tote'),
    ...of('citrus-candle')('citr'),
    ...of('balcony-planter')('balc'),
    ...of('wool-blanket')('blank'),
  ],
  'stock keeping units': [
    ...of('harbor-mug')('KT-MUG-H-250', 'kt-mug-h-400', 'KT-MUG-H'),
    ...of('meadow-mug')('KT-MUG-M'),
    ...of('bedside-lamp')('LY-LMP-BED', 'lmp-bed', 'LYLMPBED'),
    ...of('breakfast-bowl')('NC-BOWL-INK', 'BOWL-RUST'),
    ...of('sketchbook')('PL-SKB-80', 'SKB-80'),
    ...of('oak-chair')('FF-CHR-OAK'),
  ],
  'vendors, kinds and tags': [
    ...of('sketchbook', 'dotted-notebook')('paper lane'),
    ...of('wall-clock', 'kitchen-clock')('Tock Works'),
    ...of('cedar-candle', 'citrus-candle')('wick & wood', 'soy wax'),
    ...of('desk-lamp', 'bedside-lamp')('lumen yard lamp'),
    ...of('garden-chair')('steel chair', 'garden furniture'),
    ...of('stoneware-teapot')('stoneware teapot', 'north clay teapot'),
    ...of('market-tote', 'weekend-tote')('canvas bag'),
    ...of('harbor-mug')('blue mug', 'coffee mug'),
    ...of('meadow-mug')('green mug', 'tea mug'),
  ],
  'colors and sizes': [
    ...of('breakfast-bowl')('rust bowl', 'bowl oat'),
    ...of('garden-chair')('chalk chair'),
    ...of('dotted-notebook')('plum notebook'),
    ...mugs('mug 400 ml'),
    ...of('wool-blanket')('blanket 150 × 200'),
    ...of('clay-planter')('planter 28 cm'),
  ],
  'what a description says': [
    ...of('stem-vase')('one flower'),
    ...of('breakfast-bowl')('porridge'),
    ...of('desk-lamp')('warm circle of light'),
    ...of('market-tote')('waxed canvas bread'),
    ...of('wall-clock')('birch'),
    ...of('citrus-candle')('orange peel'),
  ],
  'what somebody else would type': [
    ...of('oak-chair')('chair oak', 'oka chair', 'solid oak', 'ffchroak', 'wooden chair oak'),
    ...of('garden-chair')('folding chair', 'graden chair', 'GRD-MOSS', 'moss', 'chair for the garden', 'rain'),
    ...of('desk-lamp')('desk lamps', 'dsek lamp', 'LY-LMP-DESK', 'light desk', 'deks lamp'),
    ...of('bedside-lamp')('bedside', 'bed side lamp', 'paper shade', 'bedsidelamp'),
    ...of('wool-blanket')('woollen blanket', 'woolen blanket', 'wool', 'blankets', 'WF-BLK', 'blanket l'),
    ...of('cotton-throw')('cottn throw', 'throws', 'striped throw', 'coton'),
    ...of('cedar-candle')('cedar', 'cedarcandle', 'candle cedar', 'CND-CEDAR'),
    ...of('citrus-candle')('citrus', 'orange candle', 'cirtus candle', 'citrous'),
    ...of('tall-vase')('tall vases', 'tal vase', 'vaze tall', 'branches'),
    ...of('stem-vase')('stem', 'stem vaes', 'flower vase one'),
    ...of('sketchbook')('sketch book', 'sketchbooks', 'eighty sheets', 'ink paper'),
    ...of('dotted-notebook')('dot notebook', 'note book dotted', 'notbook fog', 'dots'),
    ...of('market-tote')('market bag', 'markt tote', 'shopping tote waxed', 'TOTE-MKT'),
    ...of('weekend-tote')('weekend bag', 'wekend tote', 'travel bag', 'week-end tote'),
    ...of('kitchen-clock')('kitchen', 'red clock', 'enamel clock', 'TW-CLK-KIT', 'eggs'),
    ...of('sunday-teapot')('porcelain teapot', 'sundy teapot', 'tea pot sunday', 'gift teapot'),
    ...of('stoneware-teapot')('dark teapot', 'stonewear teapot', 'NC-POT'),
    ...of('breakfast-bowl')('oat bowl', 'bowl for breakfast', 'cereal bowl breakfast', 'rusty bowl'),
    ...of('serving-bowl')('large bowl', 'salad bowl serving', 'servig'),
    ...of('clay-planter')('clay', 'clay pot plant', 'terracotta', 'planter 14'),
    ...of('balcony-planter')('steel planter', 'balconi planter', 'rail'),
    ...of('meadow-mug')('meadow', 'medow mug', 'round mug', 'mug green small'),
    ...of('harbor-mug')('harbor', 'hrabor mug', 'coffe mug', 'mugg harbor'),
    ...of('garden-chair', 'oak-chair')('FF-CHR'),
  ],
  'joined, split, derived and superfluous words': [
    ...of('oak-chair')('oaken chair', 'oiled oak chair', 'oakchair', 'chair without screws'),
    ...of('garden-chair')('foldable garden chair', 'garden chiars', 'rainproof garden chair', 'moss green chair'),
    ...of('desk-lamp')('desklamp', 'lamp for my desk', 'office desk lamp'),
    ...of('bedside-lamp')('bedroom lamp', 'dim lamp', 'bed-side lamp'),
    ...of('wall-clock')('wallclock', 'birch wall clokc', 'modern wall clock'),
    ...of('kitchen-clock')('kitchenclock', 'quiet clock', 'clock for kitchen eggs'),
    ...of('wool-blanket')('bedroom blanket', 'warm woolly blanket'),
    ...of('cotton-throw')('sofa throw', 'cottony throw', 'stripes'),
    ...of('tall-vase')('vase for tall branches', 'porcelian vase tall'),
    ...of('dotted-notebook')('dotted note-book', 'notebook plumm'),
    ...of('sketchbook')('drawing sketchbook', 'paper sketch book'),
    ...of('weekend-tote')('travel tote canvas leather', 'week end bag'),
    ...of('sunday-teapot')('dripless teapot six cups', 'six cups'),
    ...of('breakfast-bowl')('break fast bowl', 'berries bowl'),
    ...of('balcony-planter')('planter for balcony railing'),
    ...of('clay-planter')('clayplanter'),
  ],
};

export const RUSSIAN: Readonly<Record<string, readonly RelevanceQuery[]>> = {
  'exact words': [
    ...of('harbor-mug')('кружка гавань', 'Гавань'),
    ...of('wall-clock')('настенные часы'),
    ...of('garden-chair')('садовый стул'),
    ...of('wool-blanket')('шерстяной плед'),
  ],
  'cases and numbers of words': [
    ...mugs('кружки', 'кружек'),
    ...teapots('чайники', 'чайника'),
    ...lamps('лампы'),
    ...candles('свечи'),
    ...of('bedside-lamp')('прикроватные лампы'),
    ...of('oak-chair')('дубовые стулья', 'дубового стула'),
    ...of('tall-vase')('высокие вазы'),
    ...of('weekend-tote')('сумки на выходные'),
    ...of('cotton-throw')('хлопковые покрывала'),
  ],
  'misspelled words': [
    ...mugs('кржука', 'крушка'),
    ...teapots('чайнек'),
    ...of('harbor-mug')('кружка гавнь'),
    ...of('wool-blanket')('шерстеной плед', 'шерстяной плет'),
    ...of('sketchbook')('скечбук', 'скетчбкук'),
    ...of('balcony-planter')('балконый ящик'),
    ...of('kitchen-clock')('кухоные часы'),
  ],
  'letters with and without dots': [
    ...of('bedside-lamp')('прикроватная лампа'),
    ...of('stem-vase')('ваза для одного цветка'),
    ...of('meadow-mug')('зеленая кружка'),
    ...of('stoneware-teapot')('темный чайник'),
  ],
  'parts of words': [
    ...of('sketchbook')('скетч'),
    ...of('breakfast-bowl')('миск'),
    ...of('clay-planter')('глин кашпо'),
  ],
  'names in another script': [
    ...of('sketchbook', 'dotted-notebook')('Paper Lane'),
    ...of('oak-chair')('FF-CHR-OAK'),
    ...of('kitchen-clock', 'wall-clock')('tock works'),
    ...of('bedside-lamp')('lmp-bed'),
  ],
  'what somebody else would type': [
    ...of('oak-chair')('дубовый стул', 'стул из дуба', 'дубовй стул'),
    ...of('garden-chair')('садовые стулья', 'садвый стул', 'стул для сада'),
    ...of('desk-lamp')('настольная лампа', 'настолная лампа', 'лампа настольная'),
    ...of('wall-clock')('часы настенные', 'настеные часы', 'берёзовые часы'),
    ...of('cedar-candle')('свеча кедр', 'кедр', 'свечка кедр', 'кедровая свеча'),
    ...of('citrus-candle')('цитрус', 'цитрусовая свеча', 'апельсин'),
    ...of('dotted-notebook')('блокнот', 'блокноты в точку', 'блакнот'),
    ...of('market-tote')('сумка для рынка', 'рыночная сумка', 'сумка рынок'),
    ...of('serving-bowl')('блюдо', 'салатница блюдо', 'блюда для салата'),
    ...of('breakfast-bowl')('миски для завтраков', 'мизка', 'каша'),
    ...of('clay-planter')('глиняные кашпо', 'кашпо', 'глинянное кашпо'),
    ...of('sunday-teapot')('чайник воскресенье', 'воскресный чайник', 'фарфоровый чайник'),
    ...of('cotton-throw')('покрывало', 'хлопок', 'хлапковое покрывало'),
  ],
  'joined, split, derived and superfluous words': [
    ...of('oak-chair')('стул дубовый деревянный', 'массив дуба'),
    ...of('garden-chair')('складной садовый стул', 'стулсадовый', 'стул от дождя'),
    ...of('desk-lamp')('лампа на стол настольная', 'настольная лампочка', 'офисная настольная лампа'),
    ...of('bedside-lamp')('лампа с абажуром', 'бумажный абажурчик'),
    ...of('kitchen-clock')('часы на кухню', 'красная стрелка'),
    ...of('wool-blanket')('шерсть', 'тёплый шерстяной плед'),
    ...of('cotton-throw')('покрывало на диван', 'хлопковый плед покрывало'),
    ...of('citrus-candle')('цитрусовый аромат свеча', 'апельсиновая свеча'),
    ...of('tall-vase')('ваза для веток', 'высокаяваза'),
    ...of('weekend-tote')('сумка выходного дня', 'дорожная сумка на выходные'),
    ...of('serving-bowl')('салатное блюдо', 'большое блюдо для стола'),
    ...of('sketchbook')('скетч бук', 'альбом скетчбук'),
  ],
};
