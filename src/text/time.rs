//! Times of day as they are typed.

/// Reads `9:05`, `9h05`, `9 h 05` or `9h`, from 0:00 to 23:59, as minutes from midnight.
///
/// # Errors
/// What was typed, where it is no time of a day.
pub fn time_of_day(typed: &str) -> Result<u32, String> {
    let close: String = typed.split_whitespace().collect();
    let (hours, minutes) = close.split_once([':', 'h']).ok_or_else(|| typed.to_owned())?;
    let read = |text: &str, below: u32| {
        let is_short = !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|number| is_short && *number < below)
    };
    let minutes = if minutes.is_empty() && close.ends_with('h') { Some(0) } else { read(minutes, 60) };
    let time = read(hours, 24).zip(minutes).map(|(hours, minutes)| 60 * hours + minutes);
    time.ok_or_else(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::time_of_day;

    #[test]
    fn times_are_read_as_people_type_them() {
        assert_eq!(time_of_day("09:00"), Ok(540));
        assert_eq!(time_of_day("9h05"), Ok(545));
        assert_eq!(time_of_day("0h"), Ok(0));
        assert_eq!(time_of_day("9 h 00"), Ok(540));
        assert_eq!(time_of_day("23:59"), Ok(1439));
        for typed in ["", "9", "24:00", "9:60", "9:", "-1:00", "9:005", "+9:00", "midi", "9h5h"] {
            assert_eq!(time_of_day(typed), Err(typed.to_owned()), "{typed}");
        }
    }
}
