#[automatically_derived]
impl ::core::fmt::Display for State {
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Self::Idle { .. } => {
                ::log_safe::__private::pad(__f, ::core::format_args!("State::Idle"))
            }
            Self::Streaming { id: __field0, .. } => {
                ::log_safe::__private::pad(
                    __f,
                    ::core::format_args!(
                        "State::Streaming(id={})", * (::log_safe::__private::arg) (& *
                        __field0).log_safe_display()
                    ),
                )
            }
            Self::Lost { .. } => {
                ::log_safe::__private::pad(
                    __f,
                    ::core::format_args!(
                        "State::Lost{}", ::log_safe::__private::Address::of(self)
                    ),
                )
            }
        }
    }
}
::log_safe::__private::with_serde! {
    #[automatically_derived] impl < > ::log_safe::__private::serde_core::Serialize for
    State where { fn serialize < __S : ::log_safe::__private::serde_core::Serializer > (&
    self, __serializer : __S,) -> ::core::result::Result < __S::Ok, __S::Error > {
    __serializer.collect_str(self) } }
}
#[automatically_derived]
impl<__Via> ::log_safe::LogSafe<__Via> for State
where
    __Via: ::log_safe::__private::PrintsIdentity<State>,
{}
#[automatically_derived]
impl ::log_safe::__private::PrintsIdentity<State> for ::log_safe::via::Serialize {}
#[automatically_derived]
impl<__M: ::log_safe::__private::Mode> ::log_safe::__private::Walked<__M> for State {
    type Parts = ();
}
