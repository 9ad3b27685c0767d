"""Square codes for the screen: the same symbols as on paper, as runs of modules that a window paints."""

from desk_app.services.ports.square_codes import Squares


class ScreenCodes:
    """Draws codes; the library behind is loaded with the first one, not when the program starts."""

    def qr(self, text: str) -> Squares:
        """A QR at level M."""
        from desk_app.printing.barcodes import qr

        drawn = qr(text)
        return Squares(drawn.runs, drawn.modules)
