//! Every kind of exercise, on the example of its guide and on others: answers in, verdicts, screens and lines out.

mod case;
mod commit;
mod compare;
mod discuss;
mod grid;
mod hiring_lab;
mod model_lab;
mod one_step;
mod order;
mod play;
mod rewrite;
mod sampling_lab;
mod spot_data;
mod spot_results;
mod spot_text;
mod spotting;
mod threshold_lab;
mod word_lab;
