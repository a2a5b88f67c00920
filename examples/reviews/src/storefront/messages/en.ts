export const en = {
  'reviews.heading': 'Reviews',
  'reviews.average': '{rating} of 5 ({count})',
  'reviews.stars': '{rating} of 5',
};
