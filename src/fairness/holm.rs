//! Several tests at once: p-values that keep their meaning together.

/// Holm's adjusted p-values, in the order given, in 0..=1.
///
/// The k-th smallest of m is multiplied by m − k + 1, and none may be below one that came before
/// it. Keeping those under 5 % makes one false alarm or more in at most 5 % of such families,
/// whatever the tests have in common.
///
/// Reference: Holm, *Scandinavian Journal of Statistics* 6, 1979; statsmodels
/// `multipletests(method="holm")`.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| p_values[*a].total_cmp(&p_values[*b]));
    let mut adjusted = vec![1.0; p_values.len()];
    let mut most: f64 = 0.0;
    for (rank, place) in order.iter().enumerate() {
        most = most.max(super::number::length(p_values.len() - rank) * p_values[*place]).min(1.0);
        adjusted[*place] = most;
    }
    adjusted
}
