export const ru = {
  'reviews.heading': 'Отзывы',
  'reviews.average': '{rating} из 5 ({count})',
  'reviews.stars': '{rating} из 5',
};
