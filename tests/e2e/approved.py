"""What tests need that destroy something: nobody types it, so it is approved by file."""


class Approving:
    """Of a test that runs pgmend on self.url."""

    def apply_approved(self, drops, *options, where=None):
        """Plans, approves that these are destroyed, and applies."""
        plan = str(self.top / "approved.json")
        self.end_with(3, "plan", "--out", plan, *options, where=where)
        self.approve(plan, drops, where=where)
        return self.end_with(0, "apply", plan, "--approval", f"{plan}.approval", "--yes", "--url", self.url,
                             where=where)  # fmt: skip

    def approve(self, plan, drops, *options, where=None, status=0):
        """Approves a plan file by name."""
        words = [word for each in drops for word in ("--allow-drop", each)]
        return self.end_with(status, "approve", plan, *words, "--url", self.url, *options, where=where)
