"""Ask the policy without a call: who may have what, on which day, and why.

    python examples/ask_the_policy.py

On 2022-12-01 a US company had no adequacy decision to rely on; today one that is certified has.
"""

from datetime import date

from voicegate import Form, Hop, Label, Purpose
from voicegate.policy import PolicyBackend, Rules, Situation, compile_policy
from voicegate.residency import Certainty, Recipient
from voicegate.speech import Capabilities, Feature

US_COMPANY = PolicyBackend(
    name="us-company",
    recipient=Recipient(
        countries=frozenset({"US"}),
        attributes=frozenset({"dpf_eu_nonhr"}),
        certainty=Certainty.ATTESTED,
    ),
    hops=frozenset({Hop.STT}),
    capabilities=Capabilities(features=frozenset({Feature.STREAMING_STT})),
)


def main() -> None:
    policy = compile_policy(Rules(), [US_COMPANY])
    for day in (date(2022, 12, 1), date(2026, 11, 24)):
        decision = policy.decide(
            Situation(
                labels=frozenset({Label.PERSONAL}),
                purpose=Purpose.SERVICE_REQUEST,
                hop=Hop.STT,
                as_of=day,
            )
        )
        form: Form = decision.form("us-company")
        print(f"{day}: {form}. {decision.why_not('us-company')}")


if __name__ == "__main__":
    main()
